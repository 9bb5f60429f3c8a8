package org.practiceportal.common.curation;

/** What a rule does to the results of a query. */
public enum CurationKind {
    /** A best bet: a page stands at a chosen position, wherever the search would put it. */
    PIN,
    /** A worst bet: a page is not among the results. */
    HIDE,
    /** A routed query: who types it goes straight to a page of the portal. */
    ROUTE
}
