package org.florilege.harvester.reader;

import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;

/// Lets a parser go on where it can, and keeps the place where it could not.
final class SyntaxFaults implements ErrorHandler {

    private final long firstLine;
    private String message = "";
    private String spot = "";
    private long row;
    private long column;

    SyntaxFaults() {
        this(1);
    }

    /// @param firstLine on which line of the document the parsed text starts
    SyntaxFaults(long firstLine) {
        this.firstLine = firstLine;
    }

    @Override
    public void warning(String text, long line, long column) {
        // Illegal IRIs and ill-formed literals are mended later, each by its own rule.
    }

    @Override
    public void error(String text, long line, long column) {
        // As above: the parser goes on after an error.
    }

    @Override
    public void fatal(String text, long line, long column) {
        message = text;
        this.row = line;
        this.column = column;
        if (line > 0) spot = "line " + (line + firstLine - 1) + (column > 0 ? ", column " + column : "");
        throw new RiotException(text);
    }

    /// @return the line within the parsed text, from 1
    long row() {
        return row;
    }

    /// @return the column in that line, from 1
    long column() {
        return column;
    }

    String spot() {
        return spot;
    }

    String message(RuntimeException stopped) {
        return message.isEmpty() ? String.valueOf(stopped.getMessage()) : message;
    }
}
