package zapbook.lab.build;

import java.util.List;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import zapbook.lab.Regex;

/**
 * Lets the methods of {@link String} that take a regular expression be those
 * of {@link Regex} in the script. The compiler's own ones bring a whole
 * machine for such expressions along.
 */
public final class PageRegex implements ClassHolderTransformer {

    private static final List<MethodDescriptor> METHODS = List.of(
            new MethodDescriptor("matches", String.class, boolean.class),
            new MethodDescriptor("replaceAll", String.class, String.class,
                    String.class),
            new MethodDescriptor("split", String.class, String[].class));

    @Override
    public void transformClass(ClassHolder type,
                               ClassHolderTransformerContext context) {
        if (!type.getName().equals("java.lang.String")) {
            return;
        }
        for (MethodDescriptor each : METHODS) {
            replace(type.getMethod(each), context);
        }
    }

    /** Calls ours with the text and all parameters. */
    private static void replace(MethodHolder method,
                                ClassHolderTransformerContext context) {
        ProgramEmitter program =
                ProgramEmitter.create(method, context.getHierarchy());
        ValueEmitter[] given = new ValueEmitter[1 + method.parameterCount()];
        for (int n = 0; n < given.length; n++) {
            given[n] = program.var(n, String.class);
        }
        program.invoke(Regex.class.getName(), method.getName(),
                method.getResultType(), given).returnValue();
    }
}
