package org.florilege.harvester.repair;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// The sentences that the code can say in findings: the texts that are given where a rule is given, and those that are
/// given to parameters named `message` or `mend`.
final class Sentences {

    private static final Set<String> PARAMETERS = Set.of("message", "mend");

    private final Set<String> templates = new TreeSet<>();
    private final Set<String> glued = new TreeSet<>();

    private Sentences() {}

    static Sentences of(Path sources) throws IOException {
        Sentences sentences = new Sentences();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(sources);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(java));
            for (CompilationUnitTree unit : task.parse()) sentences.read(unit);
        }
        return sentences;
    }

    /// All of them.
    Set<String> templates() {
        return templates;
    }

    /// Those that are put together of pieces, so that nobody can translate them.
    Set<String> glued() {
        return glued;
    }

    private void read(CompilationUnitTree unit) {
        Map<String, List<Integer>> saying = new HashMap<>();
        Map<String, ExpressionTree> named = new HashMap<>();
        unit.accept(new Declarations(saying, named), null);
        unit.accept(new Calls(saying, named), null);
    }

    private static final class Declarations extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final Map<String, List<Integer>> saying;
        private final Map<String, ExpressionTree> named;
        private String type = "";

        Declarations(Map<String, List<Integer>> saying, Map<String, ExpressionTree> named) {
            this.saying = saying;
            this.named = named;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
            if (variable.getInitializer() != null && "String".equals(String.valueOf(variable.getType())))
                named.put(variable.getName().toString(), variable.getInitializer());
            return super.visitVariable(variable, null);
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
            String outer = type;
            type = tree.getSimpleName().toString();
            super.visitClass(tree, null);
            type = outer;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
            List<Integer> places = new ArrayList<>();
            List<? extends VariableTree> parameters = method.getParameters();
            for (int i = 0; i < parameters.size(); i++) {
                boolean says = PARAMETERS.contains(parameters.get(i).getName().toString())
                        && "String".equals(parameters.get(i).getType().toString());
                if (says) places.add(i);
            }
            String name = method.getName().toString();
            if (!places.isEmpty()) saying.put("<init>".equals(name) ? type : name, places);
            return super.visitMethod(method, null);
        }
    }

    private final class Calls extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final Map<String, List<Integer>> saying;
        private final Map<String, ExpressionTree> named;

        Calls(Map<String, List<Integer>> saying, Map<String, ExpressionTree> named) {
            this.saying = saying;
            this.named = named;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
            ExpressionTree called = call.getMethodSelect();
            String name = called instanceof MemberSelectTree member
                    ? member.getIdentifier().toString()
                    : called.toString();
            if (called.toString().equals("Sentence.of"))
                take(call.getArguments().getFirst());
            else said(name, call.getArguments(), called.toString().equals("Finding.of"));
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree call, @Nullable Void none) {
            String name = call.getIdentifier().toString();
            said(name, call.getArguments(), name.equals("Finding"));
            return super.visitNewClass(call, null);
        }

        private void said(String name, List<? extends ExpressionTree> arguments, boolean finding) {
            boolean ruled = finding || arguments.stream().anyMatch(Calls::isRule);
            if (ruled) {
                int texts = 0;
                for (ExpressionTree argument : arguments.subList(Math.min(1, arguments.size()), arguments.size()))
                    if (texts < 2 && take(argument)) texts++;
            } else if (saying.containsKey(name))
                for (int place : saying.getOrDefault(name, List.of()))
                    if (place < arguments.size()) take(arguments.get(place));
        }

        private static boolean isRule(ExpressionTree argument) {
            return argument instanceof MemberSelectTree member
                    && member.getExpression().toString().equals("Rule");
        }

        /// Whether it is a text, or one of several.
        private boolean take(ExpressionTree argument) {
            return switch (argument) {
                case ParenthesizedTree inner -> take(inner.getExpression());
                case IdentifierTree name
                when named.containsKey(name.getName().toString()) ->
                    take(named.get(name.getName().toString()));
                case SwitchExpressionTree choice -> takeAny(choice);
                case ConditionalExpressionTree either -> {
                    boolean first = take(either.getTrueExpression());
                    yield take(either.getFalseExpression()) || first;
                }
                default -> {
                    Optional<String> text = constant(argument);
                    text.ifPresent(templates::add);
                    if (text.isEmpty() && isGlued(argument)) glued.add(argument.toString());
                    yield text.isPresent() || isGlued(argument);
                }
            };
        }

        private boolean takeAny(SwitchExpressionTree choice) {
            boolean any = false;
            for (CaseTree one : choice.getCases())
                if (one.getBody() instanceof ExpressionStatementTree text) any |= take(text.getExpression());
                else if (one.getBody() instanceof ExpressionTree text) any |= take(text);
            return any;
        }

        private static boolean isGlued(ExpressionTree argument) {
            return argument instanceof BinaryTree pieces
                    && (constant(pieces.getRightOperand()).isPresent()
                            || constant(pieces.getLeftOperand()).isPresent()
                            || isGlued(pieces.getLeftOperand()));
        }

        private static Optional<String> constant(ExpressionTree argument) {
            return switch (argument) {
                case LiteralTree literal when literal.getValue() instanceof String text -> Optional.of(text);
                case ParenthesizedTree inner -> constant(inner.getExpression());
                case BinaryTree pieces ->
                    constant(pieces.getLeftOperand())
                            .flatMap(left -> constant(pieces.getRightOperand()).map(right -> left + right));
                default -> Optional.empty();
            };
        }
    }
}
