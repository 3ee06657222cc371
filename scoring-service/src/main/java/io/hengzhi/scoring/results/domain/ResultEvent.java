package io.hengzhi.scoring.results.domain;

/** What has happened to a year's results. */
public sealed interface ResultEvent {

    record VersionFrozen(ResultVersion version) implements ResultEvent {}

    record ParkConfirmed(YearOfResults.ParkConfirmation confirmation) implements ResultEvent {}

    record MissingWaived(YearOfResults.Waiver waiver) implements ResultEvent {}
}
