package io.hengzhi.ingestion.replay.application;

import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.intake.domain.ReceivedMessage;
import java.util.Collection;
import java.util.List;

/** The bureaus' topics, read again by place. */
public interface MessageLog {

    List<ReceivedMessage> read(Collection<RecordPlace> places);
}
