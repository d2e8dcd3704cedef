package milepost.standalone.rules;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import milepost.standalone.rules.MainSources.Source;

/** The SQL in a source file: every string that is a statement or a part of one. */
final class SqlTexts extends TreePathScanner<Void, Void> {

    /** How a statement begins, or what only stands in a part of one. Keywords are in lower case, so that prose is none. */
    private static final Pattern SQL = Pattern.compile(
            "(?s)^\\s*(?:select|insert into|update|delete from|truncate|merge into|with|lock table"
                    + "|drop table|create table|alter table|join|left join|from|\\w+ as \\()\\s"
                    + "|\\b(?:insert\\s+into\\s+\\S+\\s+\\(|delete\\s+from\\s|update\\s+\\S+\\s+(?:\\w+\\s+)?set\\s|truncate\\s+table\\s"
                    + "|merge\\s+into\\s|exists\\s*\\(|select\\s.*\\sfrom\\s|\\)\\s+from\\s|(?:inner|left|cross)\\s+join\\s)");

    /** What stands for a part that is only known when the program runs. */
    private static final String UNKNOWN = " ?? ";

    private final Source source;
    private final boolean usesJdbc;
    private final List<SqlText> texts = new ArrayList<>();

    /** @param line where it begins */
    record SqlText(String module, String packageName, String fileName, long line, String sql) {

        String place() {
            return "%s/%s:%d".formatted(module, fileName, line);
        }
    }

    private SqlTexts(Source source) {
        this.source = source;
        this.usesJdbc = source.tree().getImports().stream()
                .map(ImportTree::getQualifiedIdentifier)
                .map(Tree::toString)
                .anyMatch(name -> name.startsWith("org.springframework.jdbc") || name.startsWith("java.sql"));
    }

    static List<SqlText> of(Source source) {
        var found = new SqlTexts(source);
        found.scan(source.tree(), null);
        return found.texts;
    }

    @Override
    public Void visitBinary(BinaryTree node, Void nothing) {
        if (node.getKind() == Tree.Kind.PLUS && isText(node)) {
            take(node);
            return null;
        }
        return super.visitBinary(node, nothing);
    }

    @Override
    public Void visitLiteral(LiteralTree node, Void nothing) {
        take(node);
        return null;
    }

    private void take(ExpressionTree expression) {
        var text = text(expression);
        if (SQL.matcher(text).find() && (usesJdbc || !text.strip().contains(". "))) {
            var line = source.line(source.positions().getStartPosition(source.tree(), expression));
            texts.add(new SqlText(source.module(), source.packageName(), source.fileName(), line, text));
        }
    }

    private static boolean isText(ExpressionTree node) {
        return switch (node) {
            case LiteralTree literal -> literal.getValue() instanceof String;
            case BinaryTree both -> isText(both.getLeftOperand()) || isText(both.getRightOperand());
            case ParenthesizedTree inner -> isText(inner.getExpression());
            default -> false;
        };
    }

    private static String text(ExpressionTree node) {
        return switch (node) {
            case LiteralTree literal -> literal.getValue() instanceof String text ? text : UNKNOWN;
            case BinaryTree both -> text(both.getLeftOperand()) + text(both.getRightOperand());
            case ParenthesizedTree inner -> text(inner.getExpression());
            default -> UNKNOWN;
        };
    }
}
