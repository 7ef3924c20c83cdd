import { ratings, type AnswersShown, type Span } from '~/api/ratings';
import { date } from '~/format/date';
import { SCORE_WORDS } from '~/format/score';
import { Empty } from '~/ui/Empty';
import { ListFrame } from '~/ui/ListFrame';
import { Tabs } from '~/ui/Tabs';
import { useList } from '~/ui/use_list';

interface Props {
    span: Span;
    only: AnswersShown;
    onChange: (only: AnswersShown) => void;
}

/** What citizens answered, and what they wrote beside it. */
export function Comments({ span, only, onChange }: Props) {
    const list = useList(['rating_comments', span, only], (after) => ratings.comments(span, only, after));
    return (
        <section className="ratings_comments" aria-labelledby="ratings_comments">
            <div className="panel_head">
                <h2 id="ratings_comments">Lượt đánh giá</h2>
                <Tabs
                    label="Lượt đánh giá"
                    value={only}
                    onChange={onChange}
                    options={[
                        { value: 'words', label: 'Có góp ý' },
                        { value: 'unsatisfied', label: 'Góp ý chưa hài lòng' },
                        { value: 'satisfied', label: 'Lượt hài lòng' },
                        { value: 'all', label: 'Mọi lượt' },
                    ]}
                />
            </div>
            <ListFrame
                list={list}
                empty={<Empty title="Không có lượt nào ở đây">Người dân đánh giá một lần, và có thể viết thêm.</Empty>}
            >
                {(items) => (
                    <ul className="ratings_words">
                        {items.map(({ id, comment, score, rated_on, procedure_name, unit_name }) => (
                            <li key={id}>
                                {comment && <p>{comment}</p>}
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
