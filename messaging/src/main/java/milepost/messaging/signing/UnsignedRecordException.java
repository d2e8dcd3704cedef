package milepost.messaging.signing;

import milepost.messaging.record.UnreadableRecordException;

/** A record that the owner of its topic has not signed. */
public final class UnsignedRecordException extends UnreadableRecordException {

    UnsignedRecordException(String message) {
        super(message);
    }
}
