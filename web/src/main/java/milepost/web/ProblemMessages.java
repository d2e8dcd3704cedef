package milepost.web;

/**
 * Names a bundle of problem messages; each module declares one as a bean.
 *
 * <p>{@code new ProblemMessages("problems/problems_registry")} reads {@code problems/problems_registry.properties} (English) and
 * {@code problems/problems_registry_zh_CN.properties} from the class path, both UTF-8 and with the same keys, or the service
 * does not start. Keys: {@code <code>.title} and {@code <code>} for a problem, {@code field.<code>} for a {@link FieldProblem}.
 * {@code {0}}, {@code {1}}, … stand for the arguments; nothing else is special, not even an apostrophe.
 */
public record ProblemMessages(String basename) {}
