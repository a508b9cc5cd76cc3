/**
 * Words that stand beside counts and that readers compare or count on, by concept and in the languages in which the
 * networks were seen. A word is kept only beside a number, or in a label that says nothing else.
 */
const concepts: Readonly<Record<string, string>> = {
  comments:
    'comment comments commented comentário comentários comentario comentarios comentar commentaire commentaires commenter kommentar kommentare kommentieren commento commenti commenta reactie reacties bình luận yorum yorumlar komentarz komentarze комментарий комментарии комментариев 則留言 則回應 条评论 评论 留言 評論 回复 回覆 件のコメント コメント 댓글 개 تعليق تعليقات تعليقًا',
  replies: 'reply replies resposta respostas respuesta respuestas réponse réponses antwort antworten risposta risposte',
  shares:
    'share shares shared repost reposts reposted retweet retweets tweet compartilhamento compartilhamentos compartilhar compartir compartido compartidos partage partages partager teilen geteilt mal condivisioni condividi chia sẻ lượt 次分享 分享 次转帖 转帖 轉發 转发 シェア 공유 مشاركة مشاركات',
  likes:
    'like likes liked gefällt mir angaben curtir curtida curtidas gusta gustan me j’aime aime mi piace thích vind leuk beğeni 喜欢 次喜欢 赞 讚 いいね 좋아요 أعجبني إعجاب love care haha wow sad angry amei',
  reactions:
    'reaction reactions reacted reação reações reacción reacciones réaction réactions reaktion reaktionen reazione reazioni tất cả cảm xúc all toutes les todas as las alle 所有心情 所有 كل التفاعلات',
  views:
    'view views viewed plays visualização visualizações visualizaciones vistas vues vue aufrufe visualizzazioni xem 次查看 查看 次观看 觀看次數 表示 조회 مشاهدة مشاهدات impressions',
  bookmarks: 'bookmark bookmarks bookmarked signet signets lesezeichen marcadores 书签 個書籤 ブックマーク',
  followers:
    'follower followers following follow seguidor seguidores seguidor seguindo siguiendo abonné abonnés abonnements suivis suivi gefolgt volgers thành viên người theo dõi 关注者 正在关注 追蹤者 追蹤中 フォロワー フォロー中 팔로워 متابع متابعون متابعين',
  people:
    'members member people person others other friends friend connections connection mitglieder personen andere weitere pessoas pessoa outras outros personas otras otros personnes personne autres autre membres membros miembros freunde amis amigos 人 位成員 个好友 位朋友 شخصًا أشخاص أصدقاء',
  posts: 'post posts publicação publicações publicación publicaciones beiträge beitrag publications 帖子 則貼文 貼文',
  votes: 'vote votes voto votos stimmen',
  between: 'and und et e y en và и 和 、 個 则 則 条 次 件 名 the of de',
};

export const countWords: ReadonlySet<string> = new Set(Object.values(concepts).join(' ').toLowerCase().split(' '));

/** What says that nobody described a picture: the reader tells pictures by it where addresses say nothing. */
export const pictureLabel = /^(?:View image|Ver image[mn]|Image|图像|圖片|Imagen|Imagem|Bild)$/;

/** Times that Intl does not write in the networks' way. */
export const timeWords =
  'now just yesterday today ago edited at hr hrs yr yrs wk wks mo mos min mins h d w m s y sem std tag gestern heute jetzt hier ayer hoy ontem hoje vừa xong 刚刚 剛剛 昨天 昨日 前 天 小时 小時 分钟 分鐘 月 日 年 周';

/** Where somebody wrote: there even a number or a word beside it is nobody's interface. */
export const ownWordsSelector = [
  '[data-testid="tweetText"]',
  '[data-testid="UserDescription"]',
  '[data-testid="UserLocation"]',
  '[data-testid="UserUrl"]',
  '[data-testid="twitterArticleRichTextView"]',
  '[data-testid="twitter-article-title"]',
  '[data-testid="expandable-text-box"]',
  '[data-ad-rendering-role="story_message"]',
  '[data-ad-preview="message"]',
  '[data-testid="post_message"]',
  '[data-test-id$="commentary"]',
  '.update-components-text',
  '[contenteditable="true"]',
  'textarea',
].join();
