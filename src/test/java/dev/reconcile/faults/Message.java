package dev.reconcile.faults;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A message of PostgreSQL's protocol: a byte that says which, its length, and a body. */
final class Message {

  private final char type;
  private final byte[] body;

  private Message(char type, byte[] body) {
    this.type = type;
    this.body = body;
  }

  static Message read(DataInputStream in) throws IOException {
    char type = (char) in.readUnsignedByte();
    return new Message(type, in.readNBytes(in.readInt() - 4));
  }

  /** A message of the time before messages had types. */
  static byte[] bytes(int length, int code, byte[] rest) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(length);
    out.writeInt(code);
    out.write(rest);
    return bytes.toByteArray();
  }

  /** The byte that says which it is. */
  char type() {
    return type;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte(type);
    out.writeInt(body.length + 4);
    out.write(body);
    return bytes.toByteArray();
  }

  /** One of the texts that the body begins with, each of which ends with a zero. */
  String text(int number) {
    int begin = 0;
    int end = end(begin);
    for (int i = 0; i < number; i++) {
      begin = end + 1;
      end = end(begin);
    }
    return new String(body, begin, end - begin, StandardCharsets.UTF_8);
  }

  private int end(int begin) {
    int end = begin;
    while (end < body.length && body[end] != 0) {
      end++;
    }
    return end;
  }
}
