package org.mbccards.sandbox;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.IJpaSystemProvider;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.interceptor.CorsInterceptor;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.net.InetSocketAddress;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.web.cors.CorsConfiguration;

/** A FHIR R4 server on loopback: {@code SecondServer PORT} answers at http://127.0.0.1:PORT/fhir. */
public final class SecondServer {

  private SecondServer() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 1) {
      System.err.println("usage: SecondServer PORT");
      System.exit(2);
    }
    var address = new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0]));
    var storage = new AnnotationConfigApplicationContext(Storage.class);

    var paths = new ServletContextHandler();
    paths.setContextPath("/");
    paths.addServlet(new ServletHolder(rest(storage)), "/fhir/*");
    var server = new Server(address);
    server.setHandler(paths);
    server.start();
    System.out.println("answering at http://127.0.0.1:" + address.getPort() + "/fhir");
    server.join();
  }

  private static RestfulServer rest(ApplicationContext storage) {
    var rest = new RestfulServer(storage.getBean(FhirContext.class));
    rest.registerProviders(storage.getBean(ResourceProviderFactory.class).createProviders());
    rest.registerProvider(storage.getBean(IJpaSystemProvider.class));
    rest.setServerConformanceProvider(
        new JpaCapabilityStatementProvider(
            rest,
            storage.getBean(IFhirSystemDao.class),
            storage.getBean(JpaStorageSettings.class),
            storage.getBean(ISearchParamRegistry.class),
            storage.getBean(IValidationSupport.class)));
    rest.setPagingProvider(storage.getBean(DatabaseBackedPagingProvider.class));
    rest.setDefaultResponseEncoding(EncodingEnum.JSON);
    rest.registerInterceptor(new CorsInterceptor(anyPage()));
    return rest;
  }

  /** Any page, with any header: HAPI's own setting leaves out Authorization. */
  private static CorsConfiguration anyPage() {
    var cors = new CorsConfiguration();
    cors.addAllowedOrigin(CorsConfiguration.ALL);
    cors.addAllowedHeader(CorsConfiguration.ALL);
    cors.addAllowedMethod(CorsConfiguration.ALL);
    cors.setExposedHeaders(List.of("Location", "Content-Location"));
    return cors;
  }
}
