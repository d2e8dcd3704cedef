package milepost.standalone.faults.suite;

/** Packets that get lost. Needs root and iptables; bench/faults runs in a network namespace of its own. */
final class Network {

    private Network() {}

    static void dropKafka(Lab lab) throws Exception {
        drop(lab, lab.ports.kafka());
    }

    static void dropPostgres(Lab lab) throws Exception {
        drop(lab, lab.ports.postgres());
    }

    private static void drop(Lab lab, int port) throws Exception {
        iptables("-A", port);
        try {
            lab.last();
        } finally {
            iptables("-D", port);
        }
    }

    private static void iptables(String action, int port) throws Exception {
        Commands.run("iptables", "-w", action, "INPUT", "-p", "tcp", "--dport", Integer.toString(port), "-j", "DROP");
    }
}
