package dev.reconcile.report;

import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Severity;
import dev.reconcile.diagnostic.SourceLocation;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What was found in a project, as CI servers read test results: a suite for each file, a failed
 * test for each finding that makes the project not valid, a skipped one for each other, and one
 * that passes where there is nothing.
 */
public final class ValidationJUnit {

  private static final String NAME = "reconcile validate";

  private final Validation validation;
  private final XMLStreamWriter xml;

  private ValidationJUnit(Validation validation, XMLStreamWriter xml) {
    this.validation = validation;
    this.xml = xml;
  }

  /** The findings that matter at least so much. */
  public static String of(Validation validation, Severity least) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new ValidationJUnit(validation, xml).write(validation.from(least));
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text takes all that is written to it", e);
    }
    return text + "\n";
  }

  private void write(List<Diagnostic> findings) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    begin("testsuites", NAME);
    count(findings);
    Map<String, List<Diagnostic>> byFile =
        findings.stream()
            .collect(
                Collectors.groupingBy(ValidationJUnit::file, TreeMap::new, Collectors.toList()));
    for (Map.Entry<String, List<Diagnostic>> suite : byFile.entrySet()) {
      begin("testsuite", suite.getKey());
      count(suite.getValue());
      for (Diagnostic finding : suite.getValue()) {
        write(suite.getKey(), finding);
      }
      end();
    }
    if (findings.isEmpty()) {
      begin("testsuite", NAME);
      count(findings);
      begin("testcase", "valid");
      attribute("classname", NAME);
      attribute("time", "0");
      end();
      end();
    }
    end();
    xml.writeEndDocument();
  }

  private void write(String file, Diagnostic finding) throws XMLStreamException {
    SourceLocation place = finding.place();
    String where = place == null ? "" : " at " + place.line() + ":" + place.column();
    begin("testcase", finding.code() + where);
    attribute("classname", file);
    attribute("time", "0");
    if (place != null) {
      attribute("file", place.file());
      attribute("line", String.valueOf(place.line()));
    }
    boolean fails = fails(finding);
    xml.writeCharacters("\n");
    xml.writeStartElement(fails ? "failure" : "skipped");
    attribute("message", finding.message());
    if (fails) {
      attribute("type", finding.code());
      xml.writeCharacters(allowed(finding.toString()));
    }
    xml.writeEndElement();
    end();
  }

  private void begin(String element, String name) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(element);
    attribute("name", name);
  }

  private void end() throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  private void count(List<Diagnostic> findings) throws XMLStreamException {
    long failures = findings.stream().filter(this::fails).count();
    attribute("tests", String.valueOf(Math.max(1, findings.size())));
    attribute("failures", String.valueOf(failures));
    attribute("errors", "0");
    attribute("skipped", String.valueOf(findings.size() - failures));
    attribute("time", "0");
  }

  private boolean fails(Diagnostic finding) {
    return finding.severity().isAtLeast(validation.failsAt());
  }

  private static String file(Diagnostic finding) {
    return finding.place() == null ? NAME : finding.place().file();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, allowed(value).replace('\n', ' '));
  }

  /** XML 1.0 has no way to write most control characters. */
  private static String allowed(String text) {
    return text.codePoints()
        .map(c -> isCharacter(c) ? c : ' ')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isCharacter(int c) {
    return c == '\n' || c == '\t' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
  }
}
