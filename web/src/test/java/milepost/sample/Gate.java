package milepost.sample;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Lets a test hold a request in the middle. */
@Component
public class Gate {

    private volatile CountDownLatch reached = new CountDownLatch(1);
    private volatile CountDownLatch opened = new CountDownLatch(1);

    public void shut() {
        reached = new CountDownLatch(1);
        opened = new CountDownLatch(1);
    }

    public void open() {
        opened.countDown();
    }

    public void awaitVisitor() throws InterruptedException {
        if (!reached.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Nobody came to the gate");
        }
    }

    void pass() throws InterruptedException {
        reached.countDown();
        if (!opened.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The gate stayed shut");
        }
    }
}
