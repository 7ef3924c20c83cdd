import { useState } from 'react';
import { ratings, type Span } from '~/api/ratings';
import { date } from '~/format/date';
import { SCORE_WORDS } from '~/format/score';
import { Empty } from '~/ui/Empty';
import { ListFrame } from '~/ui/ListFrame';
import { Tabs } from '~/ui/Tabs';
import { useList } from '~/ui/use_list';

/** What citizens wrote beside their answer. */
export function Comments({ span }: { span: Span }) {
    const [only, setOnly] = useState<'all' | 'unsatisfied'>('all');
    const list = useList(['rating_comments', span, only], (after) =>
        ratings.comments(span, only === 'unsatisfied', after),
    );
    return (
        <section className="ratings_comments" aria-labelledby="ratings_comments">
            <div className="panel_head">
                <h2 id="ratings_comments">Lời góp ý</h2>
                <Tabs
                    label="Lời góp ý"
                    value={only}
                    onChange={setOnly}
                    options={[
                        { value: 'all', label: 'Tất cả' },
                        { value: 'unsatisfied', label: 'Chưa hài lòng' },
                    ]}
                />
            </div>
            <ListFrame
                list={list}
                empty={<Empty title="Chưa có lời góp ý nào">Người dân có thể viết sau khi đánh giá.</Empty>}
            >
                {(items) => (
                    <ul className="ratings_words">
                        {items.map(({ id, comment, score, rated_on, procedure_name, unit_name }) => (
                            <li key={id}>
                                <p>{comment}</p>
                                <small className="soft">
                                    {[SCORE_WORDS[score - 1], procedure_name, unit_name, date(rated_on)]
                                        .filter(Boolean)
                                        .join(' · ')}
                                </small>
                            </li>
                        ))}
                    </ul>
                )}
            </ListFrame>
        </section>
    );
}
