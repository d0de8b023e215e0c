package findings.faults;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.GroupState;

/** Who shares the work of a group of services, as the broker sees it. */
final class ConsumerGroup {
    private final Admin admin;
    private final String name;

    ConsumerGroup(Admin admin, String name) {
        this.admin = admin;
        this.name = name;
    }

    /** How many members have work, or 0 while the group shares it out. */
    int working() {
        try {
            ConsumerGroupDescription group = admin.describeConsumerGroups(List.of(name))
                    .describedGroups()
                    .get(name)
                    .get();
            return group.groupState() != GroupState.STABLE
                    ? 0
                    : (int) group.members().stream()
                            .filter(member ->
                                    !member.assignment().topicPartitions().isEmpty())
                            .count();
        } catch (ExecutionException e) {
            return 0; // nobody has asked for work yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for group " + name, e);
        }
    }
}
