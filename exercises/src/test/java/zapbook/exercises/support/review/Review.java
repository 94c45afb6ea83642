package zapbook.exercises.support.review;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import zapbook.exercises.support.OneAtATime;

/**
 * Marks a test that judges a patch. JUnit runs it once for each patch of
 * the panel. What you see is not whether your test passed there, but
 * whether it judged that patch rightly.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith({ReviewRuns.class, OneAtATime.class})
public @interface Review {
  /** {@return who makes the panel of patches} */
  Class<? extends Supplier<Panel>> value();
}
