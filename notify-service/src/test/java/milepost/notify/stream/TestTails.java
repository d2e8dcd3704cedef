package milepost.notify.stream;

import milepost.notify.NotifyDatabase;
import milepost.notify.project.TestProjects;
import milepost.notify.stream.log.StreamLog;

/** The reading of an instance. */
final class TestTails {

    private TestTails() {}

    static StreamTail on(NotifyDatabase database, StreamLog log) {
        return new StreamTail(log, TestProjects.of(database.jdbc()));
    }
}
