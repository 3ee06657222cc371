package io.hengzhi.scoringmodel.ranking;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.PolicyClause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The ranked members of one list (district, period, list), high to low, ties by credit code. Equal values share a rank and
 * the next is skipped (1224).
 *
 * <p>A list of blocks of at most 1,024 members in primitive arrays, with a running count before each block: an update moves
 * part of one block and adds one to the counts behind it; a rank or a page is two binary searches. Not thread-safe.
 */
@PolicyClause("三(三)")
public final class RankList {

    private static final int BLOCK = 1024;
    private static final int STEP = 64;

    private static final class Block {
        long[] units;
        int[] members;
        int size;

        Block(int capacity) {
            units = new long[capacity];
            members = new int[capacity];
        }

        void insert(int at, long value, int member) {
            if (size == units.length) {
                // Small steps keep the spare room, and so the memory of millions of members, small.
                int capacity = Math.min(BLOCK, size + STEP);
                units = Arrays.copyOf(units, capacity);
                members = Arrays.copyOf(members, capacity);
            }
            System.arraycopy(units, at, units, at + 1, size - at);
            System.arraycopy(members, at, members, at + 1, size - at);
            units[at] = value;
            members[at] = member;
            size++;
        }

        void remove(int at) {
            size--;
            System.arraycopy(units, at + 1, units, at, size - at);
            System.arraycopy(members, at + 1, members, at, size - at);
        }

        Block splitOff(int from) {
            Block right = new Block(size - from + STEP);
            right.size = size - from;
            System.arraycopy(units, from, right.units, 0, right.size);
            System.arraycopy(members, from, right.members, 0, right.size);
            size = from;
            units = Arrays.copyOf(units, from + STEP);
            members = Arrays.copyOf(members, from + STEP);
            return right;
        }

        void append(Block right) {
            units = Arrays.copyOf(units, size + right.size + STEP);
            members = Arrays.copyOf(members, size + right.size + STEP);
            System.arraycopy(right.units, 0, units, size, right.size);
            System.arraycopy(right.members, 0, members, size, right.size);
            size += right.size;
        }
    }

    private final MemberOrder order;
    private Block[] blocks = {new Block(STEP)};
    private int[] before = {0};
    // The value that each block ends with: most steps of a search stay in this one array.
    private long[] ends = {0};
    private int blockCount = 1;
    private int size;

    public RankList(MemberOrder order) {
        this.order = order;
    }

    /** A list built at once: much faster than one by one. The arrays are read, not kept. */
    public static RankList of(long[] units, int[] members, MemberOrder order) {
        int count = units.length;
        int[] sorted = sorted(units, order, members);
        long[] sortedUnits = new long[count];
        int[] sortedMembers = new int[count];
        for (int i = 0; i < count; i++) {
            sortedUnits[i] = units[sorted[i]];
            sortedMembers[i] = members[sorted[i]];
        }
        return ofOrdered(sortedUnits, sortedMembers, order);
    }

    /** A list of members that stand in its order already. The arrays are read, not kept. */
    public static RankList ofOrdered(long[] units, int[] members, MemberOrder order) {
        RankList list = new RankList(order);
        int count = units.length;
        int perBlock = BLOCK * 7 / 8;
        list.blockCount = Math.max(1, (count + perBlock - 1) / perBlock);
        list.blocks = new Block[list.blockCount];
        list.before = new int[list.blockCount];
        list.ends = new long[list.blockCount];
        for (int b = 0; b < list.blockCount; b++) {
            int from = b * perBlock;
            int length = Math.min(perBlock, count - from);
            Block block = new Block(Math.max(length, STEP));
            block.size = Math.max(length, 0);
            System.arraycopy(units, from, block.units, 0, block.size);
            System.arraycopy(members, from, block.members, 0, block.size);
            list.blocks[b] = block;
            list.before[b] = from;
            list.noteEnd(b);
        }
        list.size = count;
        return list;
    }

    /** The indices of a list in its order: a bottom-up merge sort, which needs no object per member. */
    private static int[] sorted(long[] units, MemberOrder order, int[] members) {
        int count = units.length;
        int[] from = new int[count];
        int[] to = new int[count];
        for (int i = 0; i < count; i++) {
            from[i] = i;
        }
        for (int width = 1; width < count && width > 0; width *= 2) {
            for (int start = 0; start < count; start += 2 * width) {
                int middle = Math.min(start + width, count);
                int end = (int) Math.min((long) start + 2L * width, count);
                int left = start;
                int right = middle;
                for (int k = start; k < end; k++) {
                    boolean takeLeft = right >= end
                            || (left < middle && !isBefore(from[right], from[left], units, members, order));
                    to[k] = takeLeft ? from[left++] : from[right++];
                }
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static boolean isBefore(int one, int other, long[] units, int[] members, MemberOrder order) {
        return units[one] != units[other] ? units[one] > units[other] : order.compare(members[one], members[other]) < 0;
    }

    /** How many members are ranked. */
    public int size() {
        return size;
    }

    /** Adds a member; it must not be in the list already. */
    public void insert(long units, int member) {
        int b = blockFor(units, tie -> order.compare(tie, member));
        Block block = blocks[b];
        int at = offset(block, units, tie -> order.compare(tie, member));
        if (block.size == BLOCK) {
            split(b);
            if (at > blocks[b].size) {
                at -= blocks[b].size;
                b++;
            }
        }
        blocks[b].insert(at, units, member);
        noteEnd(b);
        for (int i = b + 1; i < blockCount; i++) {
            before[i]++;
        }
        size++;
    }

    /**
     * Removes a member.
     *
     * @param units the value it stands with
     * @return false where it does not stand there
     */
    public boolean remove(long units, int member) {
        int b = blockFor(units, tie -> order.compare(tie, member));
        Block block = blocks[b];
        int at = offset(block, units, tie -> order.compare(tie, member));
        if (at >= block.size || block.units[at] != units || block.members[at] != member) {
            return false;
        }
        block.remove(at);
        noteEnd(b);
        for (int i = b + 1; i < blockCount; i++) {
            before[i]--;
        }
        size--;
        if (block.size < BLOCK / 4 && blockCount > 1) {
            mergeAround(b);
        }
        return true;
    }

    private void split(int b) {
        if (blockCount == blocks.length) {
            int capacity = blockCount + blockCount / 8 + 1;
            blocks = Arrays.copyOf(blocks, capacity);
            before = Arrays.copyOf(before, capacity);
            ends = Arrays.copyOf(ends, capacity);
        }
        System.arraycopy(blocks, b + 1, blocks, b + 2, blockCount - b - 1);
        System.arraycopy(before, b + 1, before, b + 2, blockCount - b - 1);
        System.arraycopy(ends, b + 1, ends, b + 2, blockCount - b - 1);
        blocks[b + 1] = blocks[b].splitOff(BLOCK / 2);
        before[b + 1] = before[b] + blocks[b].size;
        blockCount++;
        noteEnd(b);
        noteEnd(b + 1);
    }

    /** A small block joins a neighbour that has room, so that a shrinking list does not keep many small blocks. */
    private void mergeAround(int b) {
        int left = b > 0 ? b - 1 : b;
        boolean empty = blocks[b].size == 0;
        if (!empty && blocks[left].size + blocks[left + 1].size > BLOCK * 3 / 4) {
            return;
        }
        blocks[left].append(blocks[left + 1]);
        System.arraycopy(blocks, left + 2, blocks, left + 1, blockCount - left - 2);
        System.arraycopy(before, left + 2, before, left + 1, blockCount - left - 2);
        System.arraycopy(ends, left + 2, ends, left + 1, blockCount - left - 2);
        blockCount--;
        blocks = Arrays.copyOf(blocks, blockCount);
        before = Arrays.copyOf(before, blockCount);
        ends = Arrays.copyOf(ends, blockCount);
        noteEnd(left);
    }

    /** The rank that a value has in this list: one more than the members that are better. */
    public int rank(long units) {
        return countBetter(units) + 1;
    }

    /** How many members have a greater value. */
    public int countBetter(long units) {
        return positionOf(units, tie -> 1);
    }

    /** How many members have that value or a greater one. */
    public int countAtLeast(long units) {
        return positionOf(units, tie -> -1);
    }

    /** How many members have exactly that value. */
    public int countEqual(long units) {
        return countAtLeast(units) - countBetter(units);
    }

    /** Where a member with that value stands or would stand, from 0. */
    public int position(long units, int member) {
        return positionOf(units, tie -> order.compare(tie, member));
    }

    /** The position behind a cursor: the first member that comes after (units, code). The cursor's own need not be there. */
    public int positionAfter(long units, CreditCode code) {
        return positionOf(units, tie -> order.compareToCode(tie, code) <= 0 ? -1 : 1);
    }

    /** The value at a position; throws {@link IndexOutOfBoundsException} outside the list. */
    public long unitsAt(int position) {
        int b = blockAt(position);
        return blocks[b].units[position - before[b]];
    }

    public int memberAt(int position) {
        int b = blockAt(position);
        return blocks[b].members[position - before[b]];
    }

    /** Up to {@code limit} lines from a position on. */
    public List<Ranked> page(int from, int limit) {
        List<Ranked> lines = new ArrayList<>(Math.min(limit, 200));
        if (from >= size || limit <= 0) {
            return lines;
        }
        int b = blockAt(from);
        int at = from - before[b];
        int rank = rank(blocks[b].units[at]);
        boolean tiedBefore = rank <= from;
        for (int position = from; position < size && lines.size() < limit; position++) {
            Block block = blocks[b];
            long units = block.units[at];
            int member = block.members[at];
            if (++at == block.size) {
                b++;
                at = 0;
            }
            boolean tiedBehind = position + 1 < size && blocks[b].units[at] == units;
            lines.add(new Ranked(position, rank, tiedBefore || tiedBehind, member, units));
            if (!tiedBehind) {
                // All members up to here are better than the next.
                rank = position + 2;
            }
            tiedBefore = tiedBehind;
        }
        return lines;
    }

    private int blockAt(int position) {
        if (position < 0 || position >= size) {
            throw new IndexOutOfBoundsException(position);
        }
        int low = 0;
        int high = blockCount - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (before[middle] <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private int positionOf(long units, IntUnaryOperator tie) {
        int b = blockFor(units, tie);
        return before[b] + offset(blocks[b], units, tie);
    }

    /** The first block whose last member is not before the sought place; the last block where all are. */
    private int blockFor(long units, IntUnaryOperator tie) {
        int low = 0;
        int high = blockCount - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean endIsBefore = ends[middle] != units
                    ? ends[middle] > units
                    : isBefore(blocks[middle], blocks[middle].size - 1, units, tie);
            if (endIsBefore) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void noteEnd(int b) {
        Block block = blocks[b];
        ends[b] = block.size == 0 ? 0 : block.units[block.size - 1];
    }

    /** How many members of a block come before the sought place. */
    private static int offset(Block block, long units, IntUnaryOperator tie) {
        int low = 0;
        int high = block.size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore(block, middle, units, tie)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether the i-th member comes before the sought place; among equal values where {@code tie} is negative for it. */
    private static boolean isBefore(Block block, int i, long units, IntUnaryOperator tie) {
        long value = block.units[i];
        return value != units ? value > units : tie.applyAsInt(block.members[i]) < 0;
    }
}
