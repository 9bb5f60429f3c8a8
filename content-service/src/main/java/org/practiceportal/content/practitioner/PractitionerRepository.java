package org.practiceportal.content.practitioner;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface PractitionerRepository extends JpaRepository<Practitioner, String> {

    /** Keeps other writers away until the transaction ends, so that a version that was checked stays checked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select practitioner from Practitioner practitioner where practitioner.slug = :slug")
    Optional<Practitioner> findToRevise(String slug);

    @NativeQuery("select * from practitioner where content -> 'conditions' @> to_jsonb(cast(:condition as text))")
    List<Practitioner> listTreating(String condition);

    @NativeQuery("select * from practitioner where content ->> 'npi' = :npi")
    Optional<Practitioner> findByNpi(String npi);
}
