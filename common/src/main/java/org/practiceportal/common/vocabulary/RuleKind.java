package org.practiceportal.common.vocabulary;

/** How the phrases of a rule relate to one another. */
public enum RuleKind {
    /** All phrases mean the same: who types one looks for each. */
    BOTH_WAYS,
    /** Who types one of the phrases looks for the meanings; who types a meaning does not look for the phrases. */
    ONE_WAY,
    /** The phrases stand for themselves: no other rule touches them, and no spelling is offered for them. */
    PROTECTED
}
