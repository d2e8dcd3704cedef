package milepost.registry.imports.reading.xlsx;

import milepost.registry.imports.reading.UnreadableFileException;

/**
 * Watches the bytes of a part for a tag, comment, section or instruction that is too long. The reader of XML hands on texts in pieces,
 * but has each of these in memory as a whole.
 */
final class MarkupLimit {

    private static final int MOST_BYTES = 100_000;

    /** Where the bytes are. The last four end with their signs; a document type ends nowhere, since it is refused. */
    private enum Within {
        TEXT,
        BEGIN,
        TAG,
        DECLARATION,
        COMMENT,
        SECTION,
        INSTRUCTION,
        TYPE
    }

    private Within within = Within.TEXT;
    private int quote;
    private int length;
    private int last;
    private int lastButOne;

    void pass(byte[] buffer, int offset, int count) {
        for (var i = offset; i < offset + count; i++) {
            if (within != Within.TEXT || buffer[i] == '<') {
                pass(buffer[i]);
            }
        }
    }

    private void pass(int next) {
        length = within == Within.TEXT ? 1 : length + 1;
        if (length > MOST_BYTES) {
            throw new UnreadableFileException("broken-workbook");
        }
        within = switch (within) {
            case TEXT -> Within.BEGIN;
            case BEGIN -> next == '!' ? Within.DECLARATION : next == '?' ? Within.INSTRUCTION : tag(next);
            case TAG -> tag(next);
            case DECLARATION -> next == '-' ? Within.COMMENT : next == '[' ? Within.SECTION : Within.TYPE;
            case COMMENT -> ends(next, '-', '-') ? Within.TEXT : within;
            case SECTION -> ends(next, ']', ']') ? Within.TEXT : within;
            case INSTRUCTION -> next == '>' && last == '?' ? Within.TEXT : within;
            case TYPE -> within;
        };
        lastButOne = last;
        last = next;
    }

    private Within tag(int next) {
        if (quote != 0) {
            quote = next == quote ? 0 : quote;
            return Within.TAG;
        }
        quote = next == '"' || next == '\'' ? next : 0;
        return next == '>' ? Within.TEXT : Within.TAG;
    }

    private boolean ends(int next, int one, int other) {
        return next == '>' && last == one && lastButOne == other;
    }
}
