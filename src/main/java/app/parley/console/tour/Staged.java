package app.parley.console.tour;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A desk that answers some questions as a picture wants it, and all others as they are.
final class Staged {
    private Staged() {}

    /// @param answers by the question's name, each made of the true answer
    static <D> D desk(Class<D> type, D real, Map<String, UnaryOperator<Object>> answers) {
        var staged = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
            var answer = method.invoke(real, arguments);
            var otherwise = answers.get(method.getName());
            return otherwise == null ? answer : otherwise.apply(answer);
        });
        return type.cast(staged);
    }

    /// @param answers by the wish's name, each made of its arguments; the true desk hears nothing of them
    static <D> D instead(Class<D> type, D real, Map<String, Function<Object[], Object>> answers) {
        var staged = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
            var otherwise = answers.get(method.getName());
            return otherwise == null ? method.invoke(real, arguments) : otherwise.apply(arguments);
        });
        return type.cast(staged);
    }
}
