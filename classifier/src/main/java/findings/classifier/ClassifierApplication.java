package findings.classifier;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The classifier as a process of its own. */
@SpringBootApplication(scanBasePackageClasses = ClassifierApplication.class)
public class ClassifierApplication {

    /**
     * Starts the service.
     *
     * @param arguments settings as {@code --findings.bootstrap-servers=…}
     */
    public static void main(String[] arguments) {
        SpringApplication.run(ClassifierApplication.class, arguments);
    }
}
