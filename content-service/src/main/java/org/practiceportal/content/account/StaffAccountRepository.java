package org.practiceportal.content.account;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface StaffAccountRepository extends JpaRepository<StaffAccount, String> {

    /** Finds the account of someone who may log in. */
    @Query("select account from StaffAccount account where account.userName = :userName and account.endedAt is null")
    Optional<StaffAccount> findActive(String userName);

    /** Keeps other writers away until the transaction ends, so that of two accounts not both can end. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select account from StaffAccount account where account.endedAt is null order by account.userName")
    List<StaffAccount> listActiveToRevise();
}
