package org.practiceportal.common.condition;

import java.util.List;

/**
 * One section of a condition page, as patients read it.
 *
 * @param anchor the section's name within the page's address, unique on the page, such as {@code symptoms}
 * @param type what it is about
 */
public record PageSection(String anchor, HealthAspect type, String heading, List<Block> blocks) {
    public PageSection {
        blocks = List.copyOf(blocks);
    }
}
