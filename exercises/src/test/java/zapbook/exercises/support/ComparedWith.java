package zapbook.exercises.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import zapbook.mmu.ShadowMmu;

/**
 * Says which of our classes a replay shows beside the learner's, where
 * that is not the stage of the chapter.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ComparedWith {
  /** {@return a class with a constructor that takes a machine} */
  Class<? extends ShadowMmu> value();
}
