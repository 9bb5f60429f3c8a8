package org.practiceportal.content.condition;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface StoredPageRepository extends JpaRepository<StoredPage, String> {

    /** Keeps other writers away until the transaction ends, so that a version that was checked stays checked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select page from StoredPage page where page.slug = :slug")
    Optional<StoredPage> findToRevise(String slug);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select page from StoredPage page where page.externalId in :externalIds order by page.slug")
    List<StoredPage> listToRevise(Collection<String> externalIds);

    /** Always in one order, so that no two wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select page from StoredPage page where page.slug in :slugs order by page.slug")
    List<StoredPage> listToReviseBySlug(Collection<String> slugs);
}
