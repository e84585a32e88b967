package app.parley.storage;

import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/// Boots Hibernate on our own pool.
final class SessionFactories {
    private SessionFactories() {}

    static SessionFactory build(DataSource pool, List<Class<?>> rows) {
        var configuration = new Configuration();
        configuration.getProperties().put("hibernate.connection.datasource", pool);
        configuration
                .setProperty("hibernate.hbm2ddl.auto", "none")
                .setProperty("hibernate.jdbc.time_zone", "UTC")
                .setProperty("hibernate.timezone.default_storage", "NORMALIZE_UTC")
                .setProperty("hibernate.jdbc.batch_size", "64")
                .setProperty("hibernate.query.plan_cache_max_size", "512")
                .setProperty("hibernate.connection.handling_mode", "DELAYED_ACQUISITION_AND_HOLD");
        rows.forEach(configuration::addAnnotatedClass);
        return configuration.buildSessionFactory();
    }
}
