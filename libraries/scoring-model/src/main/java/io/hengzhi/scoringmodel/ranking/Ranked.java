package io.hengzhi.scoringmodel.ranking;

/**
 * One line of a list.
 *
 * @param position from 0, ties by credit code
 * @param rank from 1; equal values share it and the next is skipped
 * @param tied whether another member has the same value
 * @param units the score or tax per mu times 10^10
 */
public record Ranked(int position, int rank, boolean tied, int member, long units) {}
