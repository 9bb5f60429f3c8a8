package org.practiceportal.content.directory;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ContactPointRepository extends JpaRepository<ContactPoint, String> {

    /** Keeps other writers away until the transaction ends, so that a version that was checked stays checked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select point from ContactPoint point where point.key = :key")
    Optional<ContactPoint> findToRevise(String key);

    /** The same for all of them, always in one order, so that no two wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select point from ContactPoint point order by point.key")
    List<ContactPoint> listToRevise();

    @Query("select point from ContactPoint point order by point.rank, point.key")
    List<ContactPoint> listInOrder();

    /** The numbers named, those of offices, and those of the practice as a whole. */
    @Query("""
            select point from ContactPoint point
            where point.key in :keys or point.locationSlug in :locations or point.locationSlug is null
            order by point.rank, point.key
            """)
    List<ContactPoint> listNamedOrOfLocationsOrOfPractice(Collection<String> keys, Collection<String> locations);

    @Query("""
            select point from ContactPoint point
            where point.locationSlug in :locations
            order by point.rank, point.key
            """)
    List<ContactPoint> listOfLocations(Collection<String> locations);
}
