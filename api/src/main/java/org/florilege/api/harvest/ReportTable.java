package org.florilege.api.harvest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.florilege.api.contract.generated.model.Finding;
import org.florilege.harvester.run.RunReport;

/// A report as a table (RFC 4180), in UTF-8 with the mark by which spreadsheets know it. A cell that a spreadsheet
/// would
/// compute begins with an apostrophe.
///
/// @param words what is found, in the language of the reader
record ReportTable(FindingWords words) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String COMPUTED = "=+-@\t\r\n";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("source", "run", "severity", "rule", "record", "document", "spot", "message", "mend", "value")
            .get();

    byte[] write(RunReport report) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter table = new CSVPrinter(text, FORMAT)) {
            for (RunReport.Entry entry : report.entries()) table.printRecord(cells(report, words.of(entry)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> cells(RunReport report, Finding finding) {
        return Stream.of(
                        report.run().source().value(),
                        report.run().id().value(),
                        finding.getSeverity().getValue(),
                        finding.getRule(),
                        finding.getRecord(),
                        finding.getDocument(),
                        finding.getSpot(),
                        finding.getMessage(),
                        finding.getMend(),
                        finding.getValue())
                .map(Objects::requireNonNull)
                .map(ReportTable::harmless);
    }

    /// A document decides what stands in a report; a spreadsheet must not run it.
    private static String harmless(String cell) {
        return !cell.isEmpty() && COMPUTED.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
