package dev.reconcile.faults;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stands between the tool and a server, knows where in PostgreSQL's protocol (version 3) each
 * request ends, and lets a plot decide what becomes of it.
 */
final class Relay implements AutoCloseable {

  /** What becomes of a request and its answer. All but the first end the connection. */
  enum Fate {
    PASSES,
    /** The server never sees it. */
    LOST,
    /** The server gets a part of it. */
    TORN,
    /** The server gets it, and nobody waits for the answer. */
    ABANDONED,
    /** The server is done with it, and the answer does not arrive. */
    UNANSWERED
  }

  /**
   * A query, or all messages up to a Sync.
   *
   * @param connection counts from 1
   * @param text the statements in it
   */
  record Request(int connection, String text) {}

  /** Decides what becomes of requests. Called by several threads. */
  interface Plot {

    /** Asked before a request goes on. */
    Fate fateOf(Request request);

    /** Called when the request is where its fate says, before the connection ends. */
    void strike();
  }

  private static final Set<Integer> ENCRYPTION_REQUESTS = Set.of(80_877_103, 80_877_104);
  private static final int CANCEL_REQUEST = 80_877_102;

  private final ServerSocket entrance;
  private final URI server;
  private final Plot plot;
  private int connections;

  private Relay(ServerSocket entrance, URI server, Plot plot) {
    this.entrance = entrance;
    this.server = server;
    this.plot = plot;
  }

  /** A relay to the server of a database. */
  static Relay to(String url, Plot plot) {
    try {
      ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      Relay relay = new Relay(entrance, URI.create(url), plot);
      inBackground(relay::accept);
      return relay;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The URL of the database by way of this relay. */
  String url() {
    return "%s://%s@127.0.0.1:%d%s"
        .formatted(
            server.getScheme(),
            server.getRawUserInfo(),
            entrance.getLocalPort(),
            server.getRawPath());
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "relay");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = entrance.accept();
        Socket onwards = new Socket(server.getHost(), server.getPort());
        client.setTcpNoDelay(true);
        onwards.setTcpNoDelay(true);
        Line line = new Line(++connections, client, onwards);
        inBackground(line::carryRequests);
        inBackground(line::carryAnswers);
      }
    } catch (IOException closed) {
      // That is how it ends.
    }
  }

  /** One connection. */
  private final class Line {

    private final int number;
    private final Socket client;
    private final Socket onwards;
    private final Map<String, String> prepared = new HashMap<>();
    private final ByteArrayOutputStream request = new ByteArrayOutputStream();
    private final StringBuilder text = new StringBuilder();
    private final CountDownLatch answered = new CountDownLatch(1);
    private volatile boolean withheld;

    Line(int number, Socket client, Socket onwards) {
      this.number = number;
      this.client = client;
      this.onwards = onwards;
    }

    void carryRequests() {
      try (client;
          onwards) {
        DataInputStream in = new DataInputStream(client.getInputStream());
        OutputStream out = onwards.getOutputStream();
        if (isOpened(in, out)) {
          Fate fate = Fate.PASSES;
          while (fate == Fate.PASSES) {
            fate = carry(Message.read(in), out);
          }
          meet(fate, out);
        }
      } catch (IOException gone) {
        // One side has left, so the other one is told to.
      }
    }

    /** Answers what asks for encryption, and passes on how the connection begins. */
    private boolean isOpened(DataInputStream in, OutputStream out) throws IOException {
      while (true) {
        int length = in.readInt();
        int code = in.readInt();
        byte[] rest = in.readNBytes(length - 8);
        if (ENCRYPTION_REQUESTS.contains(code)) {
          client.getOutputStream().write('N');
        } else {
          out.write(Message.bytes(length, code, rest));
          return code != CANCEL_REQUEST;
        }
      }
    }

    private Fate carry(Message message, OutputStream out) throws IOException {
      switch (message.type()) {
        case 'P' -> prepared.put(message.text(0), message.text(1));
        case 'B' -> text.append(prepared.getOrDefault(message.text(1), ""));
        case 'Q' -> text.append(message.text(0));
        default -> {}
      }
      request.write(message.bytes());
      boolean complete = message.type() == 'S' || message.type() == 'Q';
      Fate fate = complete ? plot.fateOf(new Request(number, text.toString())) : Fate.PASSES;
      if (fate == Fate.PASSES && !Set.of('P', 'B', 'D', 'E').contains(message.type())) {
        out.write(request.toByteArray());
        request.reset();
        text.setLength(0);
      }
      return fate;
    }

    private void meet(Fate fate, OutputStream out) throws IOException {
      withheld = true;
      byte[] all = request.toByteArray();
      switch (fate) {
        case PASSES, LOST -> {}
        case TORN -> out.write(all, 0, all.length / 2);
        case ABANDONED -> out.write(all);
        case UNANSWERED -> {
          out.write(all);
          awaitAnswer();
        }
      }
      plot.strike();
    }

    private void awaitAnswer() throws IOException {
      try {
        if (!answered.await(1, TimeUnit.MINUTES)) {
          throw new IOException("no answer within a minute");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void carryAnswers() {
      try (client;
          onwards) {
        DataInputStream in = new DataInputStream(onwards.getInputStream());
        OutputStream out = client.getOutputStream();
        while (true) {
          Message message = Message.read(in);
          if (!withheld) {
            out.write(message.bytes());
          } else if (message.type() == 'Z' || message.type() == 'G') {
            answered.countDown();
          }
        }
      } catch (IOException gone) {
        answered.countDown();
      }
    }
  }
}
