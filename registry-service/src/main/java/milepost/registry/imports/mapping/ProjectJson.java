package milepost.registry.imports.mapping;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.registry.imports.columns.Target;
import milepost.registry.imports.reading.ImportMember;
import milepost.registry.imports.reading.SheetRow;
import milepost.registry.project.ProjectRequest;
import milepost.registry.project.ProjectResponse;
import milepost.registry.status.Standing;
import milepost.web.FieldProblem;
import milepost.web.ProblemException;
import milepost.web.json.BodyReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks descriptions of projects as requests are checked. */
public final class ProjectJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final CellProblem NOT_JSON = CellProblem.of("", "not-json");

    private final BodyReader reader;

    public ProjectJson(BodyReader reader) {
        this.reader = reader;
    }

    /**
     * Returns the row with the request, or with all that is wrong.
     *
     * @param given the members that the row says something of
     * @param headers the headings of members
     * @param problems what is known to be wrong already
     */
    public MappedRow row(
            int number,
            Map<String, Object> project,
            Set<Target> given,
            Function<Target, String> headers,
            List<CellProblem> problems,
            @Nullable Decision decision) {
        var all = new ArrayList<>(problems);
        ProjectRequest request = null;
        try {
            request = reader.read(JSON.writeValueAsString(project), ProjectRequest.class);
        } catch (ProblemException e) {
            for (var fault : e.fields()) {
                var header = header(fault, headers);
                if (problems.stream()
                        .noneMatch(known -> !known.warning() && known.column().equals(header))) {
                    all.add(CellProblem.of(header, fault));
                }
            }
        }
        var isWrong = all.stream().anyMatch(problem -> !problem.warning());
        return new MappedRow(number, isWrong ? null : request, given, all, decision, false);
    }

    /** Returns a line of JSON as a row. */
    MappedRow line(SheetRow row) {
        try {
            var members = JSON.readTree(row.cell(0));
            var line = ImportMember.in(row.cell(0), members);
            var decision = Decision.of(line.decision());
            if (!line.decision().isEmpty() && decision.isEmpty()) {
                return refused(row, List.of(CellProblem.of(Target.DECISION.zh(), "not-a-decision", line.decision())));
            }
            var request = reader.read(Answered.without(line.line()), ProjectRequest.class);
            var given = Arrays.stream(Target.values())
                    .filter(target -> members.hasNonNull(target.code()))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Target.class)));
            return new MappedRow(row.number(), request, given, List.of(), decision.orElse(null), false);
        } catch (ProblemException e) {
            var problems = e.fields().stream()
                    .map(fault -> CellProblem.of(fault.name(), fault))
                    .toList();
            return refused(row, problems.isEmpty() ? List.of(NOT_JSON) : problems);
        } catch (JacksonException e) {
            return refused(row, List.of(NOT_JSON));
        }
    }

    private static MappedRow refused(SheetRow row, List<CellProblem> problems) {
        return new MappedRow(row.number(), null, Set.of(), problems, null, false);
    }

    private static String header(FieldProblem fault, Function<Target, String> headers) {
        var member = fault.name().split("/", -1)[1];
        return Arrays.stream(Target.values())
                .filter(target -> target.code().equals(member))
                .findFirst()
                .map(headers)
                .orElse(member);
    }

    /** What the API answers with beside what it takes, so that a project that was exported can be imported. */
    private static final class Answered {

        private static final Set<String> TAKEN = names(ProjectRequest.class).collect(Collectors.toSet());

        private static final Set<String> ONLY_ANSWERED = Stream.of(ProjectResponse.class, Standing.class)
                .flatMap(Answered::names)
                .filter(name -> !TAKEN.contains(name))
                .collect(Collectors.toSet());

        /** Returns the line without them; one that has none, or is no JSON, stays as it is. */
        static String without(String line) {
            try {
                return JSON.readTree(line) instanceof ObjectNode project
                                && ONLY_ANSWERED.stream().anyMatch(project::has)
                        ? project.remove(ONLY_ANSWERED).toString()
                        : line;
            } catch (JacksonException e) {
                return line; // whoever reads it says so
            }
        }

        private static Stream<String> names(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
        }
    }
}
