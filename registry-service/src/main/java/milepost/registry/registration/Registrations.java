package milepost.registry.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.registry.duplicate.Duplicates;
import milepost.registry.project.Project;
import milepost.registry.project.ProjectRegistry;
import milepost.registry.relation.Relations;
import milepost.web.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Registers projects in one transaction with few statements, however many they are. */
@Service
class Registrations {

    private final ProjectRegistry projects;
    private final Relations relations;
    private final Duplicates duplicates;
    private final AggregateChanges changes;

    Registrations(ProjectRegistry projects, Relations relations, Duplicates duplicates, AggregateChanges changes) {
        this.projects = projects;
        this.relations = relations;
        this.duplicates = duplicates;
        this.changes = changes;
    }

    /**
     * Registers those that are not refused as suspected duplicates of registered projects or of earlier ones in the list. Whatever
     * else is wrong with one of them fails them all.
     *
     * @return the outcome of each
     */
    @Transactional
    List<Outcome> register(List<Registration> asked) {
        var refused = refused(asked);
        var accepted = asked.stream()
                .filter(registration -> !refused.containsKey(registration.id()))
                .toList();
        var registered = new HashMap<UUID, Project>();
        if (accepted.isEmpty()) {
            forgetKeys();
        } else {
            changes.changeAll(() -> add(accepted), added -> added.registration().origin(), added -> {
                var project = added.project();
                if (!project.distinctFrom().isEmpty()) {
                    relations.distinguish(project.id(), project.distinctFrom(), added.at());
                }
                registered.put(project.id(), project);
                return Change.of(added.registration().event());
            });
        }
        return asked.stream()
                .map(one -> new Outcome(registered.get(one.id()), refused.get(one.id())))
                .toList();
    }

    /** Returns the outcomes of {@link #register}, in a transaction that is rolled back: those that are not refused are not stored. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    List<Outcome> rehearse(List<Registration> asked) {
        var refused = refused(asked);
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return asked.stream()
                .map(one -> Outcome.of(one.project(), refused.get(one.id())))
                .toList();
    }

    private Map<UUID, ProblemException> refused(List<Registration> asked) {
        return duplicates.add(asked.stream().map(Registration::described).toList(), Registration.distinctions(asked));
    }

    /** Returns the registered projects that it may be the same as, and registers nothing. */
    @Transactional(readOnly = true)
    RegistrationCheck check(Registration asked) {
        return RegistrationCheck.of(asked.project(), duplicates.candidates(asked.described()));
    }

    /** Rolls the transaction back, unless it is a wider one. */
    private static void forgetKeys() {
        var transaction = TransactionAspectSupport.currentTransactionStatus();
        if (transaction.isNewTransaction()) {
            transaction.setRollbackOnly();
        }
    }

    private List<AddedProject> add(List<Registration> accepted) {
        var at = projects.add(accepted.stream().map(Registration::given).toList());
        return accepted.stream().map(one -> new AddedProject(one, at)).toList();
    }
}
