package dev.reconcile.cli;

import dev.reconcile.project.Durations;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a length of time as in {@code reconcile.yaml}. */
final class DurationConverter implements ITypeConverter<Duration> {

  @Override
  public Duration convert(String text) {
    return Durations.parse(text)
        .filter(duration -> !duration.isZero())
        .orElseThrow(
            () ->
                new TypeConversionException(
                    text + " is no length of time; write it as in " + Durations.EXAMPLES));
  }
}
