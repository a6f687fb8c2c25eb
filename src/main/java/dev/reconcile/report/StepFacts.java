package dev.reconcile.report;

import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Estimate;
import dev.reconcile.plan.Hazard;
import dev.reconcile.plan.HeldBack;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.Plan;
import dev.reconcile.plan.Step;
import dev.reconcile.plan.TransactionMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What there is to know of a step, in words. */
final class StepFacts {

  private StepFacts() {}

  /** All in one line; empty when there is nothing that matters. */
  static String line(Step step) {
    List<String> facts = new ArrayList<>();
    if (matters(step)) {
      facts.add(lock(step));
      facts.add(step.size().inWords());
    }
    facts.addAll(work(step));
    return String.join("; ", facts);
  }

  private static String lock(Step step) {
    Lock lock = step.operation().lock();
    return lock.sqlName() + " lock" + onOther(step) + " blocks " + lock.blocks();
  }

  /** Which table it is about, where that is not the one that the change is about. */
  static String onOther(Step step) {
    ObjectId table = step.operation().table(step.object());
    return table.equals(step.object().whole()) ? "" : " on " + table;
  }

  /** Whether someone could be kept waiting: a table that holds something is locked. */
  static boolean matters(Step step) {
    return step.operation().lock().compareTo(Lock.ACCESS_SHARE) > 0 && step.size().bytes() > 0;
  }

  /** What takes time as the table grows, how long about, and what else there is to say. */
  static List<String> work(Step step) {
    Operation operation = step.operation();
    List<String> work = new ArrayList<>();
    if (operation.effects().contains(Effect.REWRITES_TABLE)) {
      work.add("rewrites the table");
    }
    if (operation.effects().contains(Effect.MOVES_ROWS)) {
      work.add("copies every row");
    }
    if (operation.effects().contains(Effect.SCANS_TABLE)) {
      work.add("reads every row");
    }
    step.estimate().map(Estimate::inWords).ifPresent(work::add);
    if (!operation.note().isEmpty()) {
      work.add(operation.note());
    }
    return work;
  }

  /** What a reader should look at: hazards that pass with a warning. */
  static List<Hazard> warnings(Step step) {
    return step.hazards().stream()
        .filter(hazard -> hazard.decision() == Hazard.Decision.WARN)
        .toList();
  }

  /** Hazards that the description itself allows, with its reason. */
  static List<Hazard> allowedWithReason(Step step) {
    return step.hazards().stream().filter(hazard -> !hazard.reason().isEmpty()).toList();
  }

  /** "in one transaction", "in 3 transactions, 1 step outside, 2 in batches". */
  static String inTransactions(Plan plan) {
    Map<TransactionMode, Set<Integer>> groups = new EnumMap<>(TransactionMode.class);
    for (Step step : plan.steps()) {
      groups.computeIfAbsent(kept(step), mode -> new TreeSet<>()).add(step.group());
    }
    List<String> parts = new ArrayList<>();
    groups.forEach(
        (mode, found) ->
            parts.add(
                groups.size() == 1
                    ? transaction(mode, transactions(found.size()))
                    : inWords(mode, found.size())));
    return String.join(", ", parts);
  }

  /** Whether a transaction is begun for it is all that matters here. */
  private static TransactionMode kept(Step step) {
    return switch (step.operation().mode()) {
      case NONE -> TransactionMode.NONE;
      case BATCHES -> TransactionMode.BATCHES;
      case SHARED, ALONE, COMMITTED -> TransactionMode.SHARED;
    };
  }

  private static String inWords(TransactionMode mode, int groups) {
    return switch (mode) {
      case NONE -> groups + (groups == 1 ? " step outside" : " steps outside");
      case BATCHES -> groups + " in batches";
      case SHARED, ALONE, COMMITTED -> transactions(groups);
    };
  }

  private static String transactions(int number) {
    return number == 1 ? "in one transaction" : "in " + number + " transactions";
  }

  /** The number of its transaction, in a table of such. */
  static String shortTransaction(Step step) {
    return switch (step.operation().mode()) {
      case NONE -> "none";
      case BATCHES -> "batches";
      case SHARED, ALONE, COMMITTED -> String.valueOf(step.group());
    };
  }

  /** What a step and those that share its fate are a part of. */
  static String transaction(Step step) {
    return transaction(step.operation().mode(), "transaction " + step.group());
  }

  private static String transaction(TransactionMode mode, String usual) {
    return switch (mode) {
      case NONE -> "outside a transaction";
      case BATCHES -> "in batches, each committed";
      case SHARED, ALONE, COMMITTED -> usual;
    };
  }

  /** How the gate of a hazard that holds something back can be opened. */
  static String wayOut(Hazard hazard, HeldBack held) {
    return switch (hazard.code()) {
      case "undecided" -> "hazard undecided: say in the YAML what is meant";
      case "rows-violate" -> "hazard rows-violate: no gate opens this, because it would fail";
      case "vector-index-limit", "vector-operator-class" ->
          "hazard "
              + hazard.code()
              + ": no gate opens this, because pgvector refuses it"
              + (hazard.message().equals(held.reason()) ? "" : ": " + hazard.message());
      default -> "hazard " + hazard.code() + ": open the gate with --allow " + hazard.code();
    };
  }
}
