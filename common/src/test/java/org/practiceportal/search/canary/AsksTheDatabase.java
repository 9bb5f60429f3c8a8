package org.practiceportal.search.canary;

import javax.sql.DataSource;

/** What no class of search-service may do. */
public record AsksTheDatabase(DataSource database) {}
