package findings.ingest.api;

import findings.ingest.publish.LetterIntake;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/** The letters' HTTP interface, and what the server needs to know for it. */
@Configuration(proxyBeanMethods = false)
@Import({LetterController.class, RereadController.class, LetterProblems.class})
public class LetterApi {
    /** The facts beside the document in a form. */
    private static final DataSize FORM_FIELDS = DataSize.ofMegabytes(1);

    @Bean
    MultipartConfigElement letterForms() {
        DataSize largest = DataSize.ofBytes(LetterIntake.LARGEST_DOCUMENT);
        MultipartConfigFactory forms = new MultipartConfigFactory();
        forms.setMaxFileSize(largest);
        forms.setMaxRequestSize(DataSize.ofBytes(largest.toBytes() + FORM_FIELDS.toBytes()));
        return forms.createMultipartConfig();
    }

    /** Parses forms only when the controller asks, so that its problems are {@link LetterProblems}. */
    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    MultipartResolver letterFormResolver() {
        StandardServletMultipartResolver resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }

    /** Reads past what is too large, so that the client gets the answer and no broken connection. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> letterUploads() {
        int swallowed = 2 * LetterIntake.LARGEST_DOCUMENT;
        return server -> server.addConnectorCustomizers(
                connector -> connector.setProperty("maxSwallowSize", Integer.toString(swallowed)));
    }
}
