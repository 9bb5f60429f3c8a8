package org.practiceportal.portal.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.practiceportal.portal.document.TooManyRequests;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How often one address may search. A whole hospital may sit behind one, and a script must not keep the others waiting.
 * Addresses are remembered for a minute, in memory, and never beside what was asked.
 */
@Component
class SearchBudget implements HandlerInterceptor, WebMvcConfigurer {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    /** About ten megabytes; whoever comes from more addresses at once is no single visitor. */
    private static final long MOST_ADDRESSES = 50_000;

    /** In seconds of the budget: what a waiting room may ask at once after a quiet moment. */
    private static final int BURST = 5;

    private final Cache<String, Bucket> addresses = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(REMEMBERED)
            .build();
    private final int aSecond;

    SearchBudget(@Value("${portal.searches-per-second}") int aSecond) {
        this.aSecond = aSecond;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/search", "/search/completions");
    }

    /**
     * Counts a search or a completion.
     *
     * @throws TooManyRequests if the address has asked too often
     */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!addresses.get(request.getRemoteAddr(), first -> full()).tryConsume(1)) {
            throw new TooManyRequests();
        }
        return true;
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity((long) BURST * aSecond).refillGreedy(aSecond, Duration.ofSeconds(1)))
                .build();
    }
}
