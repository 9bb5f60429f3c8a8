package org.practiceportal.embedded;

/**
 * A database with its two roles. Its text form holds no password.
 *
 * @param jdbcUrl its address, without user
 * @param ownerName the role that owns it and migrates it
 * @param applicationName the role a service works with: neither owner nor superuser, and may connect and nothing else
 *     until the owner grants it more
 */
public record Database(
        String jdbcUrl, String ownerName, String ownerPassword, String applicationName, String applicationPassword) {
    @Override
    public String toString() {
        return "Database[" + jdbcUrl + "]";
    }
}
