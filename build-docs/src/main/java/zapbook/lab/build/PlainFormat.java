package zapbook.lab.build;

import java.util.Locale;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;
import zapbook.lab.Format;

/**
 * Lets {@link String#format} be {@link Format#of} in the script. The
 * compiler's own one brings the number formats and currencies of all
 * countries along, a third of the script.
 */
public final class PlainFormat implements ClassHolderTransformer {

    private static final MethodDescriptor SHORT = new MethodDescriptor(
            "format", String.class, Object[].class, String.class);
    private static final MethodDescriptor LONG = new MethodDescriptor(
            "format", Locale.class, String.class, Object[].class,
            String.class);

    @Override
    public void transformClass(ClassHolder type,
                               ClassHolderTransformerContext context) {
        if (!type.getName().equals("java.lang.String")) {
            return;
        }
        replace(type.getMethod(SHORT), context, 0);
        replace(type.getMethod(LONG), context, 1);
        MethodHolder formatted = type.getMethod(new MethodDescriptor(
                "formatted", Object[].class, String.class));
        if (formatted != null) {
            replace(formatted, context, -1);
        }
    }

    /** Calls ours with the parameters from that one on. */
    private static void replace(MethodHolder method,
                                ClassHolderTransformerContext context,
                                int first) {
        ProgramEmitter program =
                ProgramEmitter.create(method, context.getHierarchy());
        // variable 0 is this, also where a method is static
        program.invoke(Format.class, "of", String.class,
                program.var(first + 1, String.class),
                program.var(first + 2, Object[].class)).returnValue();
    }
}
