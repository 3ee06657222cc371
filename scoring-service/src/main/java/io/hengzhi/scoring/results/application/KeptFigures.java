package io.hengzhi.scoring.results.application;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.scoring.results.domain.FrozenFigures;
import io.hengzhi.scoring.results.domain.FrozenFigures.LineDigest;
import io.hengzhi.scoring.results.domain.ResultLine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Frozen figures by their digest: what was kept once is the same for ever. */
public interface KeptFigures {

    /** Keeps every line; keeping the same again changes nothing. */
    void keep(FrozenFigures figures);

    /** The credit codes and digests of all lines, by credit code. */
    List<LineDigest> list(String figuresDigest);

    Optional<ResultLine> find(String figuresDigest, CreditCode enterprise);

    /** Those that are there. */
    Map<CreditCode, ResultLine> findAll(String figuresDigest, Collection<CreditCode> enterprises);
}
