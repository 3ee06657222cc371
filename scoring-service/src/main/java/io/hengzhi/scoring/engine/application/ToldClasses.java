package io.hengzhi.scoring.engine.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The class of each member of one list as it was last told, in five to ten bytes a member. Members go by number. */
final class ToldClasses {

    private final List<String> codes = new ArrayList<>();
    /** One more than a member's number, at the place it is sought from; 0 for a free place. */
    private int[] members;

    private byte[] classes;
    private int size;

    ToldClasses(int expected) {
        int room = Math.max(16, Integer.highestOneBit(Math.max(1, expected * 4 / 3)) * 2);
        members = new int[room];
        classes = new byte[room];
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Null for a member of whom no class was told. */
    @Nullable
    String find(int member) {
        int place = placeOf(member);
        return members[place] == 0 ? null : codes.get(classes[place] & 0xFF);
    }

    void put(int member, String code) {
        int number = codes.indexOf(code);
        if (number < 0) {
            number = codes.size();
            codes.add(code);
        }
        int place = placeOf(member);
        if (members[place] == 0) {
            size++;
        }
        members[place] = member + 1;
        classes[place] = (byte) number;
        if (size > members.length * 0.8) {
            makeRoom();
        }
    }

    private void makeRoom() {
        int[] formerMembers = members;
        byte[] formerClasses = classes;
        members = new int[formerMembers.length * 2];
        classes = new byte[members.length];
        for (int i = 0; i < formerMembers.length; i++) {
            if (formerMembers[i] != 0) {
                int place = placeOf(formerMembers[i] - 1);
                members[place] = formerMembers[i];
                classes[place] = formerClasses[i];
            }
        }
    }

    private int placeOf(int member) {
        int mask = members.length - 1;
        int place = (int) (member * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (members[place] != 0 && members[place] != member + 1) {
            place = place + 1 & mask;
        }
        return place;
    }

    /** The members of whom a class was told here and none in another telling. */
    int[] missingIn(ToldClasses other) {
        int[] missing = new int[size];
        int found = 0;
        for (int each : members) {
            if (each != 0 && other.find(each - 1) == null) {
                missing[found++] = each - 1;
            }
        }
        return Arrays.copyOf(missing, found);
    }
}
