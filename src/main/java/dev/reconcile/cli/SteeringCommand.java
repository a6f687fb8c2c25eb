package dev.reconcile.cli;

import dev.reconcile.apply.conversion.Steering;
import java.util.List;

/** Says to those who convert in batches, wherever they are, what is wanted of them. */
abstract class SteeringCommand extends PerDatabase {

  private final Steering.Wish wish;
  private final String outcome;

  /**
   * A command.
   *
   * @param outcome what is shown beside each conversion
   */
  SteeringCommand(Console console, Steering.Wish wish, String outcome) {
    super(console);
    this.wish = wish;
    this.outcome = outcome;
  }

  @Override
  public Integer call() {
    return JournalReader.read(
        this,
        session -> {
          List<String> conversions = Steering.steerAny(session, wish);
          return String.join("", conversions.stream().map(it -> it + outcome + "\n").toList());
        });
  }
}
