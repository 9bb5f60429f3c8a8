package org.practiceportal.portal.change;

import java.util.Map;

/**
 * A record as it was at some time.
 *
 * @param title what staff call it
 * @param draft what brings it back
 * @param told the text of each field by its label, in order
 */
record PastVersion<D>(String title, D draft, Map<String, String> told) {}
