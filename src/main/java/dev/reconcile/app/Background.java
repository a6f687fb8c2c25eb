package dev.reconcile.app;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work that goes on in a thread of its own until somebody needs what comes of it.
 *
 * @param <T> what comes of it
 */
public final class Background<T> implements Supplier<T> {

  private final FutureTask<T> work;

  private Background(FutureTask<T> work) {
    this.work = work;
  }

  /**
   * Begins the work. The process does not wait for it to end.
   *
   * @param name of the thread
   */
  public static <T> Background<T> start(String name, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return new Background<>(task);
  }

  /** Waits for the work; what it threw is thrown here, each time. */
  @Override
  public T get() {
    try {
      return work.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
