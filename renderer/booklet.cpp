// SPDX-License-Identifier: Apache-2.0
#include "renderer/booklet.hpp"
#include "renderer/booklet_flow.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace renderer {
namespace {

constexpr std::size_t kPagesOfSheet = 4;

bool is_about(model::Service const& service, model::Topic const& topic) {
    return std::find(service.topics.begin(), service.topics.end(), topic.id) !=
           service.topics.end();
}

/// The topic that the service is described below.
std::size_t own_topic(model::Service const& service, std::vector<model::Topic> const& topics) {
    for (std::string const& id : service.topics)
        for (std::size_t i = 0; i < topics.size(); ++i)
            if (topics[i].id == id) return i;
    return topics.size() - 1;
}

base::Result<base::Done> check(CardRequest const& request, std::vector<Chapter> const& chapters) {
    std::vector<int> times(request.services.size());
    for (Chapter const& chapter : chapters)
        for (std::size_t const one : chapter.own)
            if (one < times.size()) ++times[one];
    for (std::size_t i = 0; i < times.size(); ++i)
        if (times[i] != 1)
            return base::Error{base::ErrorCode::refused, fmt::format("service.{}", i + 1),
                               fmt::format("is described {} times", times[i])};
    return base::Done{};
}

/// Where everything is, once the services stand on their pages.
struct Places {
    std::vector<std::size_t> chapters;
    std::vector<std::size_t> services;
};

class Maker {
  public:
    Maker(CardRequest const& request, std::vector<Chapter> const& chapters,
          CardLayout const& layout, text::FontSet const& fonts)
        : request_(request), chapters_(chapters), layout_(layout),
          composer_(request, layout, fonts),
          blocks_(composer_, *layout.flow), places_{std::vector<std::size_t>(chapters.size()),
                                                    std::vector<std::size_t>(
                                                        request.services.size())} {}

    // The contents are as long whatever numbers stand in them, so they are set twice: first to
    // know where the services begin.
    base::Result<std::vector<Card>> make() {
        auto const cover = composer_.face(layout_.front, "cover");
        if (!cover) return cover.error();
        auto const before = contents();
        if (!before) return before.error();
        auto const inner = services(2 + before->size());
        if (!inner) return inner.error();
        auto const after = index(2 + before->size() + inner->size());
        if (!after) return after.error();
        auto const last = composer_.face(*layout_.back, "last");
        if (!last) return last.error();
        auto const numbered = contents();
        if (!numbered) return numbered.error();
        add({*cover});
        add(*numbered);
        add(*inner);
        add(*after);
        add({*last});
        return std::move(pages_);
    }

  private:
    void add(std::vector<Frame> const& frames) {
        auto const title = request_.words.find("title");
        for (Frame const& frame : frames)
            pages_.push_back({request_.language,
                              title == request_.words.end() ? "" : title->second.text,
                              frame,
                              {}});
    }

    base::Result<Flow> flow(std::size_t first) const {
        auto blank = composer_.blank(layout_.flow->box);
        if (!blank) return blank.error();
        return Flow(composer_, *layout_.flow, std::move(*blank), first);
    }

    base::Result<Block> title(std::string_view word, char const* field) const {
        auto const said = composer_.words(std::string(word), field);
        if (!said) return said.error();
        return blocks_.heading(field, *said, "");
    }

    base::Result<std::vector<Frame>> contents() const {
        auto pages = flow(2);
        if (!pages) return pages.error();
        std::vector<Block> blocks;
        auto const head = title(kContents, "contents");
        if (!head) return head.error();
        blocks.push_back(*head);
        for (std::size_t i = 0; i < chapters_.size(); ++i) {
            if (chapters_[i].own.empty()) continue;
            auto entry = blocks_.entry(fmt::format("contents.{}", i + 1), chapters_[i].name,
                                       places_.chapters[i], chapters_[i].pictogram);
            if (!entry) return entry.error();
            blocks.push_back(std::move(*entry));
        }
        return put_all(*pages, blocks);
    }

    base::Result<std::vector<Frame>> index(std::size_t first) const {
        auto pages = flow(first);
        if (!pages) return pages.error();
        auto const head = title(kIndex, "index");
        if (!head) return head.error();
        std::vector<Block> blocks{*head};
        for (std::size_t i = 0; i < chapters_.size(); ++i)
            if (auto const done = add_to_index(i, blocks); !done) return done.error();
        return put_all(*pages, blocks);
    }

    base::Result<base::Done> add_to_index(std::size_t chapter, std::vector<Block>& blocks) const {
        Chapter const& here = chapters_[chapter];
        if (here.about.empty()) return base::Done{};
        std::string const field = fmt::format("index.{}", chapter + 1);
        auto head = blocks_.heading(field, here.name, here.pictogram);
        if (!head) return head.error();
        blocks.push_back(std::move(*head));
        for (std::size_t const service : here.about) {
            auto entry = blocks_.entry(fmt::format("{}.{}", field, service + 1),
                                       request_.services[service].name, places_.services[service]);
            if (!entry) return entry.error();
            blocks.push_back(std::move(*entry));
        }
        blocks.back().height += layout_.flow->gap;
        return base::Done{};
    }

    static base::Result<std::vector<Frame>> put_all(Flow& pages, std::vector<Block> const& blocks) {
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            auto const put = pages.put(blocks[i], i + 1 < blocks.size() ? &blocks[i + 1] : nullptr);
            if (!put) return put.error();
        }
        return pages.finish();
    }

    base::Result<std::vector<Frame>> services(std::size_t first) {
        auto pages = flow(first);
        if (!pages) return pages.error();
        for (std::size_t i = 0; i < chapters_.size(); ++i)
            if (auto const done = add_chapter(*pages, i); !done) return done.error();
        return pages->finish();
    }

    base::Result<base::Done> add_chapter(Flow& pages, std::size_t chapter) {
        Chapter const& here = chapters_[chapter];
        for (std::size_t const index : here.own) {
            auto const block = blocks_.service(index);
            if (!block) return block.error();
            if (index == here.own.front()) {
                auto const head = blocks_.heading(fmt::format("topic.{}", chapter + 1), here.name,
                                                  here.pictogram);
                if (!head) return head.error();
                auto const put = pages.put(*head, &*block);
                if (!put) return put.error();
                places_.chapters[chapter] = *put;
            }
            auto const put = pages.put(*block);
            if (!put) return put.error();
            places_.services[index] = *put;
        }
        return base::Done{};
    }

    CardRequest const& request_;
    std::vector<Chapter> const& chapters_;
    CardLayout const& layout_;
    Composer composer_;
    BlockMaker blocks_;
    Places places_;
    std::vector<Card> pages_;
};

Card blank_like(Card const& page) {
    Card blank;
    blank.language = page.language;
    blank.title = page.title;
    blank.front.width = page.front.width;
    blank.front.height = page.front.height;
    blank.front.safe = page.front.safe;
    return blank;
}

} // namespace

std::vector<Chapter> chapters(wording::Speaker const& speaker,
                              std::vector<model::Topic> const& topics,
                              std::vector<model::Service const*> const& services) {
    std::vector<Chapter> found;
    for (model::Topic const& topic : topics) {
        found.push_back({speaker.said("topic." + topic.id), topic.pictogram, {}, {}});
        for (std::size_t i = 0; i < services.size(); ++i) {
            bool const own = own_topic(*services[i], topics) == found.size() - 1;
            if (own) found.back().own.push_back(i);
            if (own || is_about(*services[i], topic)) found.back().about.push_back(i);
        }
    }
    return found;
}

base::Result<std::vector<Card>> compose_booklet(CardRequest const& request,
                                                std::vector<Chapter> const& chapters,
                                                CardLayout const& layout,
                                                text::FontSet const& fonts) {
    if (!layout.flow || !layout.back)
        return base::Error{base::ErrorCode::refused, "layout", "is not that of a booklet"};
    if (auto const sound = check(request, chapters); !sound) return sound.error();
    return Maker(request, chapters, layout, fonts).make();
}

std::vector<Card> saddle_stitched(std::vector<Card> pages, bool bound_right) {
    if (pages.empty()) return pages;
    while (pages.size() % kPagesOfSheet != 0)
        pages.insert(std::prev(pages.end()), blank_like(pages.back()));
    std::vector<Card> sides;
    for (std::size_t low = 0, high = pages.size() - 1; low < high; ++low, --high) {
        // Outsides have the higher page on the left, insides on the right.
        bool const high_first = (low % 2 == 0) != bound_right;
        sides.push_back(pages[high_first ? high : low]);
        sides.push_back(pages[high_first ? low : high]);
    }
    return sides;
}

} // namespace renderer
