package org.practiceportal.content.directory;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface LocationRepository extends JpaRepository<Location, String> {

    /** Keeps other writers away until the transaction ends, so that a version that was checked stays checked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select location from Location location where location.slug = :slug")
    Optional<Location> findToRevise(String slug);

    /** The same for all of them, always in one order, so that no two wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select location from Location location order by location.slug")
    List<Location> listToRevise();

    @Query("select location from Location location order by location.rank, location.name, location.slug")
    List<Location> listInOrder(Pageable page);

    /**
     * By the distance through the earth, which puts them in the same order as
     * {@link org.practiceportal.common.directory.GeoPosition#milesTo} does; an index gives the first without the others.
     */
    @NativeQuery("""
            select * from location
            order by place <-> cube(array[
                         cos(radians(:latitude)) * cos(radians(:longitude)),
                         cos(radians(:latitude)) * sin(radians(:longitude)),
                         sin(radians(:latitude))]),
                     rank, name, slug
            """)
    List<Location> listByDistance(double latitude, double longitude, Pageable page);
}
