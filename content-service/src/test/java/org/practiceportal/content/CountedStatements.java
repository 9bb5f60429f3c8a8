package org.practiceportal.content;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/** Takes down every statement that calls of the service send to its database. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements implements BeanPostProcessor, QueryExecutionListener {

    /** What watches for planned changes asks when it is told of any change: no call sends that. */
    private static final String BY_ITSELF = "planned changes";

    private final List<String> statements = new CopyOnWriteArrayList<>();

    /** Returns what was sent since the last call. */
    public List<String> take() {
        var taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    /** Returns how many were sent since the last {@link #take} that hold a text. */
    public long count(String text) {
        return statements.stream().filter(statement -> statement.contains(text)).count();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database
                ? ProxyDataSourceBuilder.create(database).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (!Thread.currentThread().getName().equals(BY_ITSELF)) {
            queries.forEach(query -> statements.add(query.getQuery()));
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // Taken down before, so that a statement that fails counts too.
    }
}
