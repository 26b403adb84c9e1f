//! Slack's user groups: which there are, and who is in those that mean a function or a role.

use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::Result;

/// A user group.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct UserGroup {
    /// `S…`
    pub id: String,
    /// Without the `@`.
    pub handle: String,
    /// What people read.
    pub name: String,
}

/// The user groups, by name.
///
/// # Errors
/// The database's.
pub async fn list_groups(connection: &mut Connection) -> Result<Vec<UserGroup>> {
    Ok(query_as("SELECT id, handle, name FROM user_group ORDER BY name, id").fetch_all(connection).await?)
}

/// Writes down which user groups there are; others are forgotten.
///
/// # Errors
/// The database's.
pub async fn set_groups(connection: &mut Connection, groups: &[UserGroup]) -> Result<()> {
    for known in list_groups(&mut *connection).await? {
        if !groups.iter().any(|group| group.id == known.id) {
            query("DELETE FROM user_group WHERE id = $1").bind(known.id).execute(&mut *connection).await?;
        }
    }
    for group in groups {
        query(
            "INSERT INTO user_group (id, handle, name) VALUES ($1, $2, $3) \
             ON CONFLICT (id) DO UPDATE SET handle = excluded.handle, name = excluded.name",
        )
        .bind(&group.id)
        .bind(&group.handle)
        .bind(&group.name)
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

/// Who is in a user group, as Slack last said.
///
/// # Errors
/// The database's.
pub async fn list_group_members(connection: &mut Connection, group: &str) -> Result<Vec<String>> {
    if group.is_empty() {
        return Ok(Vec::new());
    }
    Ok(query_scalar("SELECT member FROM group_member WHERE user_group = $1 ORDER BY member")
        .bind(group)
        .fetch_all(connection)
        .await?)
}

/// Writes down who is in a user group. Returns who came and who left.
///
/// # Errors
/// The database's.
pub async fn set_group_members(connection: &mut Connection, group: &str, members: &[&str]) -> Result<Vec<String>> {
    let before = list_group_members(&mut *connection, group).await?;
    let mut changed = Vec::new();
    for member in before.iter().filter(|member| !members.contains(&member.as_str())) {
        query("DELETE FROM group_member WHERE user_group = $1 AND member = $2")
            .bind(group)
            .bind(member)
            .execute(&mut *connection)
            .await?;
        changed.push(member.clone());
    }
    for member in members.iter().filter(|member| !before.iter().any(|known| known == *member)) {
        query("INSERT INTO group_member (user_group, member) VALUES ($1, $2) ON CONFLICT DO NOTHING")
            .bind(group)
            .bind(*member)
            .execute(&mut *connection)
            .await?;
        changed.push((*member).to_owned());
    }
    Ok(changed)
}
