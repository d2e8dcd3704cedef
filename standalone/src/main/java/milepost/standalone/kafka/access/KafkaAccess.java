package milepost.standalone.kafka.access;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import milepost.standalone.data.Problem;
import milepost.standalone.data.Secrets;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.springframework.core.NestedExceptionUtils;

/** Gives the users their passwords and exactly their rights. Other users of the cluster are left alone. */
public final class KafkaAccess {

    /** The fewest that Kafka accepts, and enough for passwords of random bytes. Every connection pays for them. */
    private static final int ITERATIONS = 4_096;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Object> administrator;
    private final Secrets secrets;

    /** @param administrator the settings of a client that may change users and rights */
    public KafkaAccess(Map<String, Object> administrator, Secrets secrets) {
        this.administrator = Map.copyOf(administrator);
        this.secrets = secrets;
    }

    /**
     * Returns when the users can work.
     *
     * @throws Problem if Kafka refuses it, cannot be reached, or does not show the rights
     */
    public void grant() {
        try (var admin = Admin.create(administrator)) {
            // Kafka does not tell whether a password is still the right one, so it is always set.
            admin.alterUserScramCredentials(Arrays.stream(KafkaUser.values())
                            .map(this::credential)
                            .toList())
                    .all()
                    .get();
            setRights(admin);
        } catch (ExecutionException e) {
            throw new Problem(
                    "The users of Kafka could not be set up: " + NestedExceptionUtils.getMostSpecificCause(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Interrupted", e);
        }
    }

    private UserScramCredentialAlteration credential(KafkaUser user) {
        return new UserScramCredentialUpsertion(
                user.id(), new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), secrets.kafka(user.id()));
    }

    private static void setRights(Admin admin) throws ExecutionException, InterruptedException {
        var wanted = Set.copyOf(KafkaUser.rightsOfAll());
        var until = System.nanoTime() + PATIENCE.toNanos();
        var present = present(admin);
        while (!present.equals(wanted)) {
            if (System.nanoTime() > until) {
                throw new Problem(
                        "Kafka has not taken over the rights of its users within %d s; missing are %s, too many %s"
                                .formatted(PATIENCE.toSeconds(), without(wanted, present), without(present, wanted)));
            }
            admin.createAcls(without(wanted, present)).all().get();
            admin.deleteAcls(without(present, wanted).stream()
                            .map(AclBinding::toFilter)
                            .toList())
                    .all()
                    .get();
            present = present(admin); // the server that answers may learn of them a moment later
        }
    }

    private static Set<AclBinding> present(Admin admin) throws ExecutionException, InterruptedException {
        var principals = KafkaUser.rightsOfAll().stream()
                .map(right -> right.entry().principal())
                .collect(Collectors.toSet());
        return admin.describeAcls(AclBindingFilter.ANY).values().get().stream()
                .filter(right -> principals.contains(right.entry().principal()))
                .collect(Collectors.toSet());
    }

    private static Set<AclBinding> without(Set<AclBinding> rights, Set<AclBinding> others) {
        var rest = new HashSet<>(rights);
        rest.removeAll(others);
        return rest;
    }
}
