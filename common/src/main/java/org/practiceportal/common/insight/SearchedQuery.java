package org.practiceportal.common.insight;

/**
 * A query that was searched for often enough that it tells nothing about one person.
 *
 * @param query as it is counted
 * @param searches how often in the period
 * @param empty how many of them found nothing
 * @param opened how many of them led to a page
 */
public record SearchedQuery(String query, long searches, long empty, long opened) {}
