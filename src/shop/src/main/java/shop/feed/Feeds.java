package shop.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import shop.paging.Page;
import shop.paging.PageAsked;

/// All feeds, and the reports of their rejected rows.
@ApplicationScoped
public class Feeds {
    private static final String REJECT =
            """
            insert into feed_rejection (feed_id, line, reason)
            select :feed, r.line, r.reason from json_table(:rows, '$[*]' columns (
                line int path '$.line', reason varchar(300) path '$.reason')) r
            """;

    private final EntityManager database;
    private final ObjectMapper json;

    Feeds(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public void add(Feed feed) {
        database.persist(feed);
    }

    public Optional<Feed> find(long id) {
        return Optional.ofNullable(database.find(Feed.class, id));
    }

    Optional<Feed> findLocked(long id) {
        return Optional.ofNullable(database.find(Feed.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Transactional
    public int confirmedLine(long feed) {
        return find(feed).orElseThrow().confirmedLine();
    }

    /// Newest first.
    public Page<Feed> page(PageAsked asked) {
        var items =
                database.createQuery("select f from Feed f order by f.id desc", Feed.class)
                        .setFirstResult(asked.firstIndex())
                        .setMaxResults(asked.size())
                        .getResultList();
        long total =
                database.createQuery("select count(f) from Feed f", Long.class).getSingleResult();
        return Page.of(items, asked, total);
    }

    /// By line.
    public Page<Rejection> rejections(long feed, PageAsked asked) {
        List<Rejection> items =
                database.createNativeQuery(
                                "select line, reason from feed_rejection where feed_id = :feed"
                                        + " order by line",
                                Rejection.class)
                        .setParameter("feed", feed)
                        .setFirstResult(asked.firstIndex())
                        .setMaxResults(asked.size())
                        .getResultList();
        Number total =
                (Number)
                        database.createNativeQuery(
                                        "select count(*) from feed_rejection where feed_id = :feed",
                                        Long.class)
                                .setParameter("feed", feed)
                                .getSingleResult();
        return Page.of(items, asked, total.longValue());
    }

    void reject(long feed, List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return;
        }
        try {
            database.createNativeQuery(REJECT)
                    .setParameter("feed", feed)
                    .setParameter("rows", json.writeValueAsString(rejections))
                    .executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Moves the confirmed line on, as part of the transaction that applies the rows before it.
    ///
    /// @return false if somebody else has taken the feed up: then nothing may be applied
    boolean confirm(Attempt attempt, int line, int applied, int rejected) {
        return database.createQuery(
                                """
                                update Feed f set f.confirmedLine = :line,
                                    f.applied = f.applied + :applied,
                                    f.rejected = f.rejected + :rejected, f.heardAt = :now
                                where f.id = :id and f.attempt = :attempt
                                """)
                        .setParameter("line", line)
                        .setParameter("applied", applied)
                        .setParameter("rejected", rejected)
                        .setParameter("now", Instant.now())
                        .setParameter("id", attempt.feed())
                        .setParameter("attempt", attempt.number())
                        .executeUpdate()
                == 1;
    }

    /// @return false if somebody else has taken the feed up
    @Transactional
    public boolean move(Attempt attempt, FeedState state, String reason) {
        var now = Instant.now();
        return database.createQuery(
                                """
                                update Feed f set f.state = :state, f.reason = :reason,
                                    f.heardAt = :now, f.endedAt = :ended
                                where f.id = :id and f.attempt = :attempt
                                """)
                        .setParameter("state", state)
                        .setParameter("reason", reason)
                        .setParameter("now", now)
                        .setParameter("ended", state.isRunning() ? null : now)
                        .setParameter("id", attempt.feed())
                        .setParameter("attempt", attempt.number())
                        .executeUpdate()
                == 1;
    }

    /// A sign of life from the node that has them.
    @Transactional
    public void hearOf(Collection<Attempt> attempts) {
        for (var attempt : attempts) {
            database.createQuery(
                            "update Feed f set f.heardAt = :now"
                                    + " where f.id = :id and f.attempt = :attempt")
                    .setParameter("now", Instant.now())
                    .setParameter("id", attempt.feed())
                    .setParameter("attempt", attempt.number())
                    .executeUpdate();
        }
    }
}
